using ProposalWorkflow.Domain.Commands;

namespace ProposalWorkflow.Local;

/// <summary>A department that answers the proposers of one case in one round.</summary>
public sealed class AnswerPlay(DepartmentPlay department, SampleAnswer answer, SamplePeople people, bool merged)
{
    /// <summary>Acknowledges the task, reads the opinions when all are there, and sends its reply; corrects it where that is needed.</summary>
    public async Task RunAsync(SampleRound round, CancellationToken ct)
    {
        await department.TakeAsync(round, ct);
        if (answer.NameHandler is { } handler)
            await department.PostAsync(handler, ct);
        foreach (var contact in answer.LogContacts(people.Today))
            await department.PostAsync(contact, ct);
        if (answer.Extension is { } extension)
            await department.ExtendAsync(extension, ct);
        await department.ReadOpinionsAsync(ct);
        if (merged)
            await department.HearAsync("main-answered", ct);
        await WriteAsync(ct);
        await department.PostAsync(new SendReply { Department = answer.Department }, ct);
        if (answer.Correct(people.Today) is { } correction)
            await department.PostAsync(correction, ct);
    }

    /// <summary>Hears what each proposer thinks of the reply who says so.</summary>
    public Task HearOfFeedbackAsync(CancellationToken ct) => department.HearOfFeedbackAsync(answer.Feedback.Keys, ct);

    private async Task WriteAsync(CancellationToken ct)
    {
        if (answer.FirstDraft(people.Today) is { } draft)
        {
            await department.PostAsync(draft, ct);
            await department.PostAsync(answer.Approve, ct);
            await department.HearAsync("reply-sent-back", ct);
        }
        await department.PostAsync(answer.Draft(people.Today), ct);
        await department.PostAsync(answer.Approve, ct);
        if (people.Place.ReplyChecked)
            await department.HearAsync("reply-checked", ct);
    }
}
