// Prints every day of the years from..to: its date, 1 for a working day or 0, and the holiday that decides it, if any.
const { getDayDetail } = require('chinese-days');

const [from, to] = process.argv.slice(2).map(Number);
const lines = [];
for (let day = new Date(Date.UTC(from, 0, 1)); day.getUTCFullYear() <= to; day.setUTCDate(day.getUTCDate() + 1)) {
  const { date, work, name } = getDayDetail(day.toISOString().slice(0, 10));
  const holiday = name.split(',')[1] ?? '';
  lines.push(`${date}\t${work ? 1 : 0}\t${holiday}`);
}
console.log(lines.join('\n'));
