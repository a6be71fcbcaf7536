import { dimensionView } from '@/features/fill/dimension-view'
import { unkeptText } from '@/features/fill/copy-unkept'
import type { Fill } from '@/features/fill/fill'
import { isReady } from '@/features/fill/fill-state'
import { photosOf } from '@/features/fill/photo-view'
import { writeNarrative, writeScore } from '@/features/fill/writing'
import { onThePhone } from '@/features/home/local-assessment'
import { PAUSE } from '@/features/saving/next-saving'
import { getInstant } from '@/domain/calendar/instant'
import { pass, type FakePhone } from './fake-phone'
import { AT, type FakeServer } from './fake-server'
import { onAPhone } from './on-a-phone'

const NO = 8
let server: FakeServer
let phone: FakePhone
let fill: Fill

onAPhone((opened) => ({ server, phone, fill } = opened))

/** What the field, the banner and home say of the phone's keeping. */
const said = () => {
  const state = fill.store.getState()
  const field = state.rubric?.dimensions
    .flatMap(({ id }) => (isReady(state) ? (dimensionView(state, id, getInstant(AT))?.indicators ?? []) : []))
    .find(({ indicator }) => indicator.no === NO)?.saveWord.kind
  return { field, banner: state.storageFull, home: onThePhone(state).unkept }
}

describe('a full phone without a network', () => {
  beforeEach(async () => {
    phone.full = true
    phone.online(false)
    writeNarrative(fill, NO, '只在屏幕上')
    writeScore(fill, NO, 3)
    await pass(PAUSE)
  })

  it('is told of in the field, in the banner and at home alike, and nothing is called stored', () => {
    expect(said()).toEqual({ field: 'unkept', banner: true, home: [NO] })
    expect(phone.drafts.size).toBe(0)
  })

  it('keeps the text where it stands, and it can be copied away', () => {
    expect(fill.store.getState().answers[NO]?.content.narrative).toBe('只在屏幕上')
    expect(unkeptText(fill.store.getState())).toMatch(/^第 8 项 .+\n只在屏幕上\n自评分 3$/)
  })

  it('saves by itself as soon as there is a network', async () => {
    phone.online(true)
    await pass(PAUSE)
    expect(server.answerOf(NO)).toMatchObject({ narrative: '只在屏幕上', selfScore: 3 })
    expect(said()).toEqual({ field: 'saved', banner: true, home: [] })
  })

  it('is stored by itself as soon as there is room, and then says so', () => {
    phone.makeRoom()
    expect(phone.drafts.get(NO)?.content.narrative).toBe('只在屏幕上')
    expect(said()).toEqual({ field: 'offline', banner: false, home: [] })
  })
})

it('does not call one text stored because another was', () => {
  phone.online(false)
  phone.full = true
  writeNarrative(fill, NO, '没有存下')
  phone.full = false
  writeNarrative(fill, 9, '存下了')
  expect(said()).toMatchObject({ field: 'unkept', home: [NO] })
})

describe('photos on a full phone', () => {
  const add = () => fill.photos.add(NO, [{ path: 'blob:camera' }], phone.prepare)
  const tile = () => photosOf(fill.store.getState(), NO)[0]

  beforeEach(async () => {
    phone.oddFiles.set('blob:camera', { outcome: 'no_room' })
    await expect(add()).resolves.toEqual([])
  })

  it('stay, are said to be unstored, and are not lost', () => {
    expect(tile()).toMatchObject({ src: 'blob:camera', state: { kind: 'failed' } })
    expect(tile()?.problem).toContain('没有存下')
    expect(said().home).toEqual([NO])
  })

  it.each([
    ['somebody asks for it', () => fill.photos.retry(tile()?.id ?? '')],
    ['the program is seen again', () => phone.online(true)],
  ])('are taken and sent when there is room again and %s', async (_when, act) => {
    phone.oddFiles.clear()
    if (_when !== 'somebody asks for it') phone.online(false)
    act()
    await pass()
    phone.uploads.shift()?.end('uploaded')
    await pass()
    expect(server.assessment.evidence[NO]).toHaveLength(1)
    expect(said().home).toEqual([])
  })

  it('can be let go of', () => {
    fill.photos.remove(tile()?.id ?? '')
    expect([tile(), said().home]).toEqual([undefined, []])
  })

  it('whose list could not be noted count as unstored, though their files are there', async () => {
    fill.photos.remove(tile()?.id ?? '')
    phone.oddFiles.clear()
    phone.full = true
    phone.online(false)
    await add()
    await pass()
    expect(said().home).toEqual([NO])
    phone.makeRoom()
    expect(said().home).toEqual([])
  })
})
