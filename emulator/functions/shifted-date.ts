import type { ClockReading } from '../clock'

/**
 * Puts `Date` some way off the real clock for the whole process. Instances are real dates with the real prototype,
 * so `instanceof Date` holds for those that Node itself makes as well.
 */
export const shiftDate = (): { read(clock: ClockReading): void } => {
  const RealDate = Date
  let reading: ClockReading = { offset: 0 }
  const now = (): number => ('heldAt' in reading ? reading.heldAt : RealDate.now() + reading.offset)

  function ShiftedDate(this: unknown, ...parts: unknown[]): unknown {
    if (new.target === undefined) return new RealDate(now()).toString()
    const own = new.target === (ShiftedDate as unknown) ? RealDate : new.target
    return Reflect.construct(RealDate, parts.length === 0 ? [now()] : parts, own)
  }
  ShiftedDate.prototype = RealDate.prototype
  Object.assign(ShiftedDate, { now, parse: RealDate.parse, UTC: RealDate.UTC })
  Object.defineProperty(ShiftedDate, 'name', { value: 'Date' })
  Object.defineProperty(ShiftedDate, 'length', { value: 7 })
  Object.defineProperty(RealDate.prototype, 'constructor', { value: ShiftedDate, writable: true, configurable: true })
  globalThis.Date = ShiftedDate as unknown as DateConstructor

  return {
    read: (clock) => {
      reading = clock
    },
  }
}
