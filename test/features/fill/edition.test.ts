import { edition2023 } from '@/domain/rubric/edition-2023'
import { FakePhone } from './fake-phone'
import { FakeServer } from './fake-server'

const VERSION = '2027-8'
const edition = { ...edition2023, version: VERSION, dimensions: edition2023.dimensions.slice(0, 3) }

let server: FakeServer
let phone: FakePhone
beforeEach(() => {
  jest.useFakeTimers()
  server = new FakeServer()
  server.edition = edition
  server.assessment = { ...server.assessment, rubricVersion: VERSION }
  phone = new FakePhone(server)
})
afterEach(() => {
  phone.kill()
  jest.useRealTimers()
})

const editionsAsked = () => server.asked.filter(({ action }) => action === 'edition.get')

test('a form on an edition that this phone has not got is not drawn with another’s indicators', async () => {
  server.edition = undefined
  const { store } = await phone.started()
  expect(store.getState()).toMatchObject({
    rubric: undefined,
    failure: { outcome: 'refused', refusal: { refused: 'edition_unknown' } },
  })
})

test('its edition is asked for once, and kept for a start without a network', async () => {
  const { store } = await phone.started()
  expect(store.getState().rubric).toEqual(edition)
  phone.kill()
  server.weather = 'down'
  expect((await phone.started()).store.getState().rubric).toEqual(edition)
  expect(editionsAsked()).toHaveLength(1)
})
