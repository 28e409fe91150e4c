// Two tones made by the browser itself; where it wants a touch first, a button asks for it.
let context;

function sounding() {
  context ??= new AudioContext();
  return context.state === "running";
}

export function chime() {
  if (!sounding()) return;
  for (const [tone, at] of [[659.25, 0], [523.25, 0.45]]) {
    const source = context.createOscillator(), volume = context.createGain(), start = context.currentTime + at;
    source.frequency.value = tone;
    volume.gain.setValueAtTime(0.4, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.9);
    source.connect(volume).connect(context.destination);
    source.start(start);
    source.stop(start + 0.95);
  }
}

export function readyChime() {
  const button = document.querySelector("[data-hall-chime]");
  if (!button) return;
  button.hidden = sounding();
  button.addEventListener("click", async () => {
    await context.resume();
    button.hidden = true;
    chime();
  });
}
