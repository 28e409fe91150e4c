// What this machine still has to send, or that it was not made ready for today: said where the day's work begins.
const place = document.querySelector("[data-away]");
if (place && window.isSecureContext) {
  const kept = JSON.parse(localStorage.getItem("chuan-ngoai-tuyen") || "null");
  const when = kept && kept.count ? "waiting" : kept && kept.day !== place.dataset.away ? "old" : "";
  place.querySelectorAll("[data-when]").forEach((note) => (note.hidden = note.dataset.when !== when));
}
