import { erasedBefore, messagesBefore } from '@/domain/privacy/left-person'
import { each, isTimeUp, type Run } from './run'

/**
 * Erases the names and telephones of those who left long ago, of invitations that nobody used, and messages of years ago, as far as the time of the run lasts;
 * the next run goes on.
 */
export const eraseLeft = async (run: Run): Promise<void> => {
  const { leftPeople } = run.stores
  const before = erasedBefore(run.now)
  await each(run, 'erase-invitations', [before], async (at) => {
    await leftPeople.eraseUnused(at)
    return 1
  })
  await each(run, 'forget-messages', [messagesBefore(run.now)], (at) => leftPeople.forgetMessages(at))
  await each(run, 'erase-told', [before], async (at) => {
    await leftPeople.eraseTold(at)
    return 1
  })
  await each(run, 'erase-left', [before], async (at) => {
    let erased = 0
    let after: Parameters<typeof leftPeople.page>[1] = null
    do {
      const page: Awaited<ReturnType<typeof leftPeople.page>> = await leftPeople.page(at, after)
      erased += await each(run, 'erase-person', page.left, async (person) => {
        await leftPeople.erase(person, run.now)
        return 1
      })
      after = page.next
    } while (after !== null && !isTimeUp(run))
    return erased
  })
}
