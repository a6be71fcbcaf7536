import fc from 'fast-check'
import { perhaps } from './faults'
import { endOf, type Model } from './model'
import { NEXT_YEAR } from './province'
import { Acts, AtOnce, Repeats, SeatEnds, Ticks, Waits, YearTurns } from './steps'
import { SECOND, type Real, type Told } from './stride'
import { wish } from './wishes'

const pick = fc.nat(5000)

const MINUTE = 60_000
const edgeOf2026 = (more: number) => (model: Model) => endOf(model.years['c2026']?.deadline ?? '') + more
const until = fc.constantFrom<ReadonlyArray<(model: Model) => number>[number]>(
  ...[5, 9, 11, 16, 60, 1440, 3 * 1440].map((minutes) => (model: Model) => model.now + minutes * MINUTE),
  // The step itself takes its second first.
  ...[-SECOND - 1, -1, 0].map(edgeOf2026),
)

/** Histories of so many steps at most. */
export const histories = (maxCommands: number, replayPath?: string) =>
  fc.commands<Told, Real>(
    [
      ...[1, 2, 3, 4, 5, 6].map(() => fc.tuple(wish, perhaps, pick).map((made) => new Acts(...made))),
      fc.tuple(fc.nat(500), perhaps, pick).map((made) => new Repeats(...made)),
      fc
        .tuple(fc.array(wish, { minLength: 2, maxLength: 3 }), fc.boolean(), fc.constantFrom(0, 3, 15), pick)
        .map((made) => new AtOnce(...made)),
      fc.tuple(until, pick).map((made) => new Waits(...made)),
      fc.tuple(perhaps, pick).map((made) => new Ticks(...made)),
      fc.tuple(fc.nat(20), fc.nat(20), fc.boolean(), perhaps, pick).map((made) => new SeatEnds(...made)),
      fc.tuple(fc.constantFrom('c2025', 'c2026', NEXT_YEAR.year), perhaps, pick).map((made) => new YearTurns(...made)),
    ],
    { maxCommands, size: 'max', ...(replayPath === undefined ? {} : { replayPath }) },
  )
