import { oneCycle } from './support/one-cycle'

describe('one cycle, on the smallest phone in use', () => oneCycle({ viewport: { width: 320, height: 568 } }))
