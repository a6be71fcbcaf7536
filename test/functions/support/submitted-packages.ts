import { getInstant } from '@/domain/calendar/instant'
import type { PackageView } from '@/contract/package'
import type { PackageJob } from '@/domain/package/package-job'
import { ALL, packaging, unzip } from './packages'
import { assessment, filledIn, standing } from './standing'
import { startWorld, type World } from './world'

const SUBMITTED = { state: 'submitted', submittedAt: getInstant(1), round: 1 } as const

/** Two parts and the overview, as `startInParts` cuts them. */
export const THREE = [1, 2, 3]
/** One part with the overview in it, where the number of parts is not what is asked. */
export const TWO = [1, 2]

/** Packages of enterprises that have submitted, in a world for each test. */
export const submittedPackages = () => {
  let world: World
  const packages = packaging(() => world)

  /** A world for the tests of a block, with these enterprises submitted, each with a photo. */
  const withSubmitted = (enterprises: readonly number[]): void => {
    beforeEach(async () => {
      world = await startWorld(undefined, {})
      const { content: _content, ...shared } = await packages.photo('现场', 2_000_000)
      await world.insert({
        ...standing(),
        enterprises: [],
        assessments: enterprises.map((no) =>
          assessment(no, 'u-dongguan', { ...filledIn(), ...SUBMITTED, evidence: { 1: [shared] } }),
        ),
      })
    })
    afterEach(() => world.end())
  }

  const jobOf = async (packageId: string): Promise<PackageJob> => {
    const [job] = await world.read<PackageJob>('packages', { _id: packageId })
    if (!job) throw new Error('no such package')
    return job
  }

  /**
   * Begins a package whose plan has two enterprises in its first part. What would be planned so for its weight is 80 MB and more, and
   * takes a minute to build; here it is the parts that are asked about, and not the planning.
   */
  const startInParts = async (): Promise<PackageView> => {
    const view = await packages.start('office', ALL)
    const job = await jobOf(view.packageId)
    const shares = job.plan.flatMap((part) => part.shares)
    const plan = [shares.slice(0, 2), shares.slice(2), []].map((held) => ({
      shares: held,
      overview: held.length === 0,
    }))
    const cut = { ...job, _id: view.packageId, plan }
    await world.replace('packages', cut)
    return view
  }

  /** Every file of a finished package, over all its parts; fails where two parts hold the same. */
  const treeOf = async (packageId: string): Promise<readonly string[]> => {
    const { parts } = await jobOf(packageId)
    const paths: string[] = []
    for (const [index] of parts.entries())
      paths.push(...(await unzip(await packages.fetchPart('office', packageId, index))).keys())
    expect(new Set(paths).size).toBe(paths.length)
    return paths
  }

  /** Form and photo of each enterprise, and the overview. */
  const expectWhole = async (packageId: string, enterprises: readonly number[] = THREE): Promise<void> => {
    const paths = await treeOf(packageId)
    expect(paths.filter((path) => path.endsWith('01-1 现场.jpg'))).toHaveLength(enterprises.length)
    expect(paths.filter((path) => path.endsWith('.docx'))).toHaveLength(enterprises.length)
    expect(paths.filter((path) => path.endsWith('.xlsx'))).toHaveLength(1)
    expect(new Set(paths.map((path) => path.split('/')[0]))).toEqual(new Set(['2026年度材料包']))
  }

  return { ...packages, startInParts, withSubmitted, jobOf, expectWhole, world: () => world }
}
