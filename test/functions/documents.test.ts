import { startWorld, type World } from './support/world'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const upload = (purpose: 'word_form' | 'roster', extension: 'docx' | 'xlsx' | 'csv') => ({
  purpose,
  extension,
  uploadId: 'b'.repeat(32),
})

describe('handing in a document', () => {
  test.each([
    ['reviewer-dg', 'word_form', 'docx', 'not_permitted'],
    ['office', 'word_form', 'docx', 'not_permitted'],
    ['contact-1', 'roster', 'xlsx', 'not_permitted'],
    ['reviewer-dg', 'roster', 'csv', 'not_permitted'],
    ['nobody', 'roster', 'csv', 'not_bound'],
  ] as const)('%s may not hand in a %s as %s', async (openId, purpose, extension, refused) => {
    const refusal = await world.as(openId).isRefused('document.prepareUpload', upload(purpose, extension))
    expect(refusal.refused).toBe(refused)
  })

  test.each([
    ['contact-1', 'word_form', 'docx'],
    ['office', 'roster', 'xlsx'],
    ['office', 'roster', 'csv'],
  ] as const)('%s hands in a %s as %s, to a folder of their own', async (openId, purpose, extension) => {
    const { cloudPath } = await world.as(openId).does('document.prepareUpload', upload(purpose, extension))
    expect(cloudPath).toBe(`incoming/documents/p-${openId}/${'b'.repeat(32)}.${extension}`)
  })
})

describe('the two functions', () => {
  test('each refuses what the other answers', async () => {
    const reply = await world.emulator.invoke(
      'documents',
      { action: 'session.get', input: {} },
      { openId: 'contact-1' },
    )
    expect(reply).toMatchObject({ outcome: 'refused', refusal: { refused: 'action_unknown' } })
  })
})
