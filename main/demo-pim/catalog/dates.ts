const zones = new Map<number, string>();
const days = new Map<number, string>();
const two = Array.from({ length: 60 }, (_, i) => String(i).padStart(2, '0'));

/** A moment (seconds since 1970) as `2016-06-14T13:12:50+02:00`, in the given offset in minutes. */
export function dateTime(seconds: number, zoneMinutes: number): string {
  const local = seconds + zoneMinutes * 60;
  const day = Math.floor(local / 86_400);
  const rest = local - day * 86_400;
  const hours = two[Math.floor(rest / 3600)];
  return `${dayText(day)}T${hours}:${two[Math.floor((rest % 3600) / 60)]}:${two[rest % 60]}${zoneText(zoneMinutes)}`;
}

/** Days are few and used again and again, so their text is kept. */
function dayText(day: number): string {
  let text = days.get(day);
  if (text === undefined) {
    text = new Date(day * 86_400_000).toISOString().slice(0, 10);
    if (days.size < 10_000) days.set(day, text);
  }
  return text;
}

function zoneText(zoneMinutes: number): string {
  let zone = zones.get(zoneMinutes);
  if (zone === undefined) {
    const size = Math.abs(zoneMinutes);
    zone = `${zoneMinutes < 0 ? '-' : '+'}${two[Math.floor(size / 60)]}:${two[size % 60]}`;
    zones.set(zoneMinutes, zone);
  }
  return zone;
}
