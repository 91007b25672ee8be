/** How many messages of OMS-OrderEventsDLQ nobody else can see just now, and for how long. */
export function heldWords(count: number): string {
  return `${count} held by another reader, or by an earlier run for up to two minutes`;
}
