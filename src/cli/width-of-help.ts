/** Lines stay readable on a wide screen, and are as wide as a usual terminal when there is none. In tens: the build writes the help down at each. */
export function widthOfHelp(columns: number | undefined): number {
  return Math.floor(Math.max(60, Math.min(columns ?? 100, 120)) / 10) * 10;
}
