// Thousandths as integers: 0.1 + 0.2 must be 0.3, and a value between two steps goes to the next one, not past it.
const SCALE = 1000
const whole = (n: number) => Math.round(n * SCALE)

/** The next score down, or null at the bottom. An unset score goes to 0. */
export function lower(value: number | null, step: number): number | null {
  if (value === null) return 0
  if (value <= 0) return null
  const unit = whole(step)
  return Math.max(0, (Math.ceil(whole(value) / unit) - 1) * unit) / SCALE
}

/** The next score up, never past the maximum, or null there. An unset score goes to the first step. */
export function raise(value: number | null, step: number, max: number): number | null {
  const from = value ?? 0
  if (from >= max) return null
  const unit = whole(step)
  return Math.min(whole(max), (Math.floor(whole(from) / unit) + 1) * unit) / SCALE
}
