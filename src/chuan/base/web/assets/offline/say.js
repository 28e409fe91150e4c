// Days, moments and money as the house writes them; sentences come from the page's own templates.
const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
const HERE = 7 * 60;
const two = (number) => String(number).padStart(2, "0");

/** The parts of a minute since 1970, in Vietnam. */
function parts(minute) {
  const at = new Date((minute + HERE) * 60000);
  return { weekday: WEEKDAYS[at.getUTCDay()], day: two(at.getUTCDate()), month: two(at.getUTCMonth() + 1), year: at.getUTCFullYear(), hour: two(at.getUTCHours()), minute: two(at.getUTCMinutes()) };
}

export const hour = (minute) => ((at) => `${at.hour}:${at.minute}`)(parts(minute));
export const isoDay = (minute) => ((at) => `${at.year}-${at.month}-${at.day}`)(parts(minute));
export const moment = (minute) => ((at) => `${at.weekday} ${at.day}/${at.month}/${at.year}, ${at.hour}:${at.minute}`)(parts(minute));
export const short = (minute) => ((at) => `${at.hour}:${at.minute} ${at.day}/${at.month}/${at.year}`)(parts(minute));
export const money = (dong) => `${String(dong).replace(/\B(?=(\d{3})+$)/g, ".")} đ`;

/** A sentence of the page with its facts in place. */
export function word(name, facts = {}) {
  const place = document.querySelector(`template[data-word="${name}"]`);
  const said = place ? place.content.textContent.trim() : "";
  return Object.entries(facts).reduce((text, [fact, value]) => text.replaceAll(`{${fact}}`, value), said);
}

export function show(place, name, facts) {
  place.textContent = word(name, facts);
}

/** Letters without accents and case, to find by. */
export const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase().trim();
