// The due minute is read from the server's table: nothing is counted here.
export function due(tables, which, minute) {
  if (which === null) return null;
  const runs = tables[which];
  const after = runs.findIndex(([since]) => since > minute);
  const run = runs[(after < 0 ? runs.length : after) - 1];
  return run ? run[1] + run[2] * (minute - run[0]) : undefined;
}
