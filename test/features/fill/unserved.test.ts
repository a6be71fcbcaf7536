import { dimensionView } from '@/features/fill/dimension-view'
import type { Fill } from '@/features/fill/fill'
import { unsavedIn } from '@/features/fill/local-standing'
import { photosOf } from '@/features/fill/photo-view'
import { isReady } from '@/features/fill/fill-state'
import { writeNarrative } from '@/features/fill/writing'
import { PAUSE } from '@/features/saving/next-saving'
import { pass, type FakePhone } from './fake-phone'
import { AT, type FakeServer } from './fake-server'
import { onAPhone } from './on-a-phone'

const NO = 8
const HOUR = 3_600_000
let server: FakeServer
let phone: FakePhone
let fill: Fill

onAPhone((opened) => ({ server, phone, fill } = opened))

const saves = () => server.asked.filter(({ action }) => action === 'assessment.saveAnswer')
const shown = () => {
  const state = fill.store.getState()
  if (!isReady(state)) throw new Error('the form is not there')
  const view = dimensionView(state, 'skills', AT)?.indicators.find(({ indicator }) => indicator.no === NO)
  if (!view) throw new Error('the indicator is not there')
  return { word: view.saveWord.kind, problem: view.problem, helps: view.helpsToSend, photos: photosOf(state, NO) }
}

describe('what the platform does not serve is no network that is gone', () => {
  test.each(['busy', 'quota'] as const)(
    '%s: what was typed is kept, is sent again by itself, ever later and not all at once, and says why it waits',
    async (because) => {
      server.unserved = because
      writeNarrative(fill, NO, '忙时写的')
      await pass(PAUSE)
      expect(shown()).toMatchObject({ word: because, problem: undefined })
      // Three quarters to all of two seconds.
      await pass(1_400)
      expect(saves()).toHaveLength(1)
      await pass(700)
      expect(saves()).toHaveLength(2)
      expect(new Set(saves().map(({ requestId }) => requestId)).size).toBe(1)
      server.unserved = undefined
      await pass(60_000)
      expect([server.answerOf(NO)?.narrative, shown().word]).toEqual(['忙时写的', 'saved'])
    },
  )

  test.each([
    ['not_set_up', /没有部署好/, true],
    ['not_allowed', /不允许这一步/, false],
  ] as const)(
    '%s: is final and said, asked for again by nobody but whoever comes back to it; nothing is lost',
    async (because, says, helps) => {
      server.unserved = because
      writeNarrative(fill, NO, '不让存的')
      await pass(PAUSE)
      expect(shown()).toMatchObject({ word: 'stopped', problem: expect.stringMatching(says) as string, helps })
      expect(unsavedIn(fill.store.getState()).attention).toEqual([NO])
      await pass(HOUR)
      expect(saves()).toHaveLength(1)
      writeNarrative(fill, NO, '不让存的，又写了')
      phone.kill()
      server.unserved = undefined
      fill = await phone.started()
      await pass(PAUSE)
      await pass(PAUSE)
      expect(server.answerOf(NO)?.narrative).toBe('不让存的，又写了')
    },
  )
})

describe('a photo that the platform does not serve', () => {
  const choose = async () => {
    await fill.photos.add(NO, [{ path: 'blob:0' }], phone.prepare)
    await pass()
  }

  test.each(['busy', 'quota'] as const)('%s: waits, says why, and goes by itself', async (because) => {
    server.unserved = because
    await choose()
    expect(shown().photos.map(({ state }) => state)).toEqual([{ kind: 'waiting', because }])
    server.unserved = undefined
    await pass(HOUR)
    phone.uploads.shift()?.end('uploaded')
    await pass()
    expect(server.assessment.evidence[NO]).toHaveLength(1)
  })

  test.each(['not_set_up', 'not_allowed'] as const)(
    '%s: is said at once, kept, and sent once more by hand',
    async (because) => {
      server.unserved = because
      await choose()
      expect(shown().photos.map(({ state }) => state)).toMatchObject([{ kind: 'failed', again: true }])
      const asked = server.asked.length
      await pass(HOUR)
      expect(server.asked).toHaveLength(asked)
      server.unserved = undefined
      fill.photos.retry(shown().photos[0]?.id ?? '')
      await pass()
      phone.uploads.shift()?.end('uploaded')
      await pass()
      expect(server.assessment.evidence[NO]).toHaveLength(1)
    },
  )
})
