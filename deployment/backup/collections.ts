import { manifest, type CollectionName } from '../../cloudfunctions/_store/manifest'

/** What WeChat has given for two hours, and gives anew: it is no use in a backup, and whoever finds one may not have it. */
const NEVER: readonly CollectionName[] = ['wechat_tokens']
/** Last of all, so that the clock finds nothing to do before everything is there. */
const LAST: readonly CollectionName[] = ['events', 'messages', 'cycles']

/** The collections that are backed up, in the order in which they are restored. */
export const keptCollections = (): readonly CollectionName[] => {
  const names = manifest.collections.map(({ name }): CollectionName => name).filter((name) => !NEVER.includes(name))
  return [...names.filter((name) => !LAST.includes(name)), ...LAST]
}

/** A collection of the manifest by its name; undefined where there is none that is backed up. */
export const findKept = (name: string): CollectionName | undefined => keptCollections().find((each) => each === name)
