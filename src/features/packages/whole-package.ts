import type { PackageView } from '@/contract/package'
import type { CallResult } from '@/services/call'

type Reply = CallResult<{ readonly package: PackageView }>

/**
 * A package with all its parts, of which one answer may hold the first: ordinary ones fit. What is built stays as it is, so the
 * next ones are asked for where these end.
 */
export const wholePackage = async (
  first: Reply,
  ask: (packageId: string, from: number) => Promise<Reply>,
): Promise<Reply> => {
  if (first.outcome !== 'done') return first
  let view = first.value.package
  while (view.parts.length < view.partsBuilt) {
    const next = await ask(view.packageId, view.parts.length)
    if (next.outcome !== 'done') return next
    const { package: further } = next.value
    // A wrong count cannot ask for ever.
    if (further.parts.length === 0) break
    view = { ...further, parts: [...view.parts, ...further.parts] }
  }
  return { outcome: 'done', value: { package: view } }
}
