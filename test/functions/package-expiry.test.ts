import { getInstant } from '@/domain/calendar/instant'
import { PACKAGE_HOURS } from '@/domain/package/package-job'
import { THREE, submittedPackages } from './support/submitted-packages'

const { withSubmitted, jobOf, expectWhole, world, startInParts, finish, files, later } = submittedPackages()

describe('a package whose time is over', () => {
  withSubmitted(THREE)

  test('gives no link any more, and the timer deletes its parts', async () => {
    const { packageId } = await startInParts()
    await finish('office', packageId)
    const { parts } = await jobOf(packageId)
    await later(PACKAGE_HOURS * 60 + 1)
    const refused = await world().as('office').isRefused('package.link', { packageId, index: 0 })
    expect(refused.refused).toBe('package_expired')
    expect((await world().as('office').does('package.status', { packageId })).package.state).toBe('expired')
    await world().emulator.fireTimer('documents')
    expect((await jobOf(packageId)).state).toBe('expired')
    for (const { fileId } of parts) expect(await files().linkTo(fileId, getInstant(1))).toBeUndefined()
  })

  test('one that was never finished goes the same way, and a new one may begin at once', async () => {
    const { packageId } = await startInParts()
    await later(PACKAGE_HOURS * 60 + 1)
    const again = await startInParts()
    expect(again.packageId).not.toBe(packageId)
    expect((await jobOf(packageId)).state).toBe('expired')
  })

  test('it is kept until then', async () => {
    const { packageId } = await startInParts()
    await finish('office', packageId)
    await later(PACKAGE_HOURS * 60 - 2)
    await world().emulator.fireTimer('documents')
    await expectWhole(packageId)
  })
})
