import { manifest, type CollectionName } from '../../cloudfunctions/_store/manifest'

/**
 * What is of its moment alone: WeChat's tokens, which whoever finds a backup may not have; who is let in from a browser, which may have
 * been ended since; and when the timers ran, which they write day and night and which would tell of silence where it is restored.
 */
const NEVER: readonly CollectionName[] = [
  'wechat_tokens',
  'heartbeats',
  'pairings',
  'pairing_looks',
  'web_sessions',
  'rates',
]
/** Last of all, so that the clock finds nothing to do before everything is there. */
const LAST: readonly CollectionName[] = ['events', 'messages', 'cycles']

/** The collections that are backed up, in the order in which they are restored. */
export const keptCollections = (): readonly CollectionName[] => {
  const names = manifest.collections.map(({ name }): CollectionName => name).filter((name) => !NEVER.includes(name))
  return [...names.filter((name) => !LAST.includes(name)), ...LAST]
}

/** A collection of the manifest by its name; undefined where there is none that is backed up. */
export const findKept = (name: string): CollectionName | undefined => keptCollections().find((each) => each === name)
