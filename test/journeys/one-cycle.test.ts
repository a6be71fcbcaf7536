import { oneCycle } from './support/one-cycle'

describe('one cycle, on a usual phone', () => oneCycle({ viewport: { width: 390, height: 844 } }))
