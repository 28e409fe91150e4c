// A drawn procedure opens at the step where the dossier stands.
for (const flow of document.querySelectorAll(".flow")) {
  const now = flow.querySelector(".fn.now, .fn.bad")?.closest("foreignObject");
  if (now) flow.scrollLeft = Number(now.getAttribute("x")) - flow.clientWidth / 2;
}
