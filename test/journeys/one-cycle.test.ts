import { edition2023 } from '@/domain/rubric/edition-2023'
import { oneCycle } from './support/one-cycle'

// All 28 are typed on the small phone, in the whole run.
describe('one cycle, on a usual phone', () =>
  oneCycle({ viewport: { width: 390, height: 844 } }, edition2023.dimensions.slice(0, 1)))
