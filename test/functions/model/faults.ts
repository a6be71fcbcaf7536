import fc from 'fast-check'
import type { Fault } from './figures'

const CALLS = [
  'getDocument',
  'aggregateDocuments',
  'insertDocument',
  'modifyDocument',
  'startTransaction',
  'commitTransaction',
].map((name) => `database.${name}`)

/** Any call of the database, or of one function to another, that goes wrong in any of the ways in which one can. */
const fault: fc.Arbitrary<Fault> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      action: fc.constantFrom(...CALLS, 'functions.invokeFunction', 'database.modifyDocument'),
      how: fc.constantFrom<Fault['how']>(
        'drop',
        'lose-answer',
        'lose-answer',
        { code: 'SYS_ERR' },
        { code: 'DATABASE_REQUEST_FAILED' },
      ),
      after: fc.nat(3),
      times: fc.integer({ min: 1, max: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      action: fc.constant('database.commitTransaction'),
      how: fc.constant<Fault['how']>({ code: 'DATABASE_TRANSACTION_CONFLICT' }),
      after: fc.constant(0),
      times: fc.integer({ min: 1, max: 6 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      action: fc.constantFrom(...CALLS),
      how: fc.constantFrom<Fault['how']>('kill-before', 'kill-after'),
      after: fc.nat(2),
      times: fc.constant(1),
    }),
  },
)
/** A fault, one time in three. */
export const perhaps = fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fault })
