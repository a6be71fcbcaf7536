import { getInstant } from '@/domain/calendar/instant'
import type { PackageJob } from '@/domain/package/package-job'
import { packaging, unzip } from './packages'
import { assessment, filledIn, standing } from './standing'
import { startWorld, type World } from './world'

const SUBMITTED = { state: 'submitted', submittedAt: getInstant(1), round: 1 } as const

/** Eight fill a part: nine are two parts and the overview. */
export const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9]
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
  const expectWhole = async (packageId: string, enterprises: readonly number[] = NINE): Promise<void> => {
    const paths = await treeOf(packageId)
    expect(paths.filter((path) => path.endsWith('01-1 现场.jpg'))).toHaveLength(enterprises.length)
    expect(paths.filter((path) => path.endsWith('.docx'))).toHaveLength(enterprises.length)
    expect(paths.filter((path) => path.endsWith('.xlsx'))).toHaveLength(1)
    expect(new Set(paths.map((path) => path.split('/')[0]))).toEqual(new Set(['2026年度材料包']))
  }

  return { ...packages, withSubmitted, jobOf, expectWhole, world: () => world }
}
