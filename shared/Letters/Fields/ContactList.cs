namespace ProposalWorkflow.Letters.Fields;

/// <summary>
/// Pairs names and phones as they come. A phone belongs to the names before it; as many phones as names are paired in order; a phone
/// before the first name of its line belongs to that name where no other follows.
/// </summary>
internal sealed class ContactList
{
    private readonly List<Reading<ReadContact>> _contacts = [];
    private readonly List<(Reading<string> Name, bool Official)> _names = [];
    private readonly List<Reading<string>> _phones = [];
    private readonly List<Reading<string>> _before = [];

    /// <summary>A name; an official is a contact only with a phone.</summary>
    public void Name(Reading<string> name, bool official)
    {
        if (_names.Count == 0 && _phones.Count > 0)
        {
            _before.AddRange(_phones);
            _phones.Clear();
        }
        else if (_phones.Count > 0 || (_names.Count > 0 && _names[^1].Official))
        {
            Close();
        }

        _names.Add((name, official));
    }

    /// <summary>A phone.</summary>
    public void Phone(Reading<string> phone)
    {
        if (_before.Count > 0)
            Add(_before[0], null, _before);
        _phones.Add(phone);
    }

    /// <summary>A line ends: what stands before a name on one line is not before the names of the next.</summary>
    public void EndOfLine()
    {
        if (_before.Count > 0)
            Close();
    }

    /// <summary>All contacts.</summary>
    public IReadOnlyList<Reading<ReadContact>> Finished()
    {
        Close();
        return _contacts;
    }

    private void Close()
    {
        var phones = _phones.Count == 0 ? _before : _phones;
        if (_names.Count > 1 && phones.Count == _names.Count)
            _contacts.AddRange(_names.Zip(phones, (n, p) => n.Name.As(new ReadContact(n.Name.Value, p.Value))));
        else if (_names.Count > 0)
            for (var i = 0; i < _names.Count; i++)
                Add(_names[i].Name, _names[i], i == _names.Count - 1 ? phones : []);
        else if (phones.Count > 0)
            Add(phones[0], null, phones);
        _names.Clear();
        _phones.Clear();
        _before.Clear();
    }

    private void Add(Reading<string> place, (Reading<string> Name, bool Official)? person, List<Reading<string>> phones)
    {
        if (phones.Count == 0 && person is { Official: true })
            return;
        var joined = phones.Count == 0 ? null : string.Join(',', phones.Select(p => p.Value).Distinct());
        var sure = phones.Select(p => p.Sure).Append(place.Sure).Min();
        _contacts.Add(place.As(new ReadContact(person?.Name.Value, joined)).But(sure));
        phones.Clear();
    }
}
