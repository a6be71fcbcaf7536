import type { Fill } from '@/features/fill/fill'
import { FakePhone } from './fake-phone'
import { FakeServer } from './fake-server'

interface Opened {
  readonly server: FakeServer
  readonly phone: FakePhone
  readonly fill: Fill
}

/** Each test of a file begins with the form opened on a phone of its own, whose time stands still unless it is let pass. */
export const onAPhone = (hand: (opened: Opened) => void): void => {
  let phone: FakePhone
  beforeEach(async () => {
    jest.useFakeTimers()
    const server = new FakeServer()
    phone = new FakePhone(server)
    hand({ server, phone, fill: await phone.started() })
  })
  afterEach(() => {
    phone.kill()
    jest.useRealTimers()
  })
}
