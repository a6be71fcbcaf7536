import type { Settings } from '../settings'
import type { WebState } from '../state'
import { addressOf, FIRST_PAGE, hasDigest, NEVER_KEPT, type BuiltWeb } from './web-program'

/** One thing that is done so that there is a web program. */
export type WebStep =
  | { readonly do: 'open hosting' | 'allow visitors' }
  | { readonly do: 'name web domain'; readonly domain: string }
  | { readonly do: 'take uploads'; readonly from: string }
  | { readonly do: 'upload web'; readonly files: readonly string[] }
  | { readonly do: 'remove old web files'; readonly files: readonly string[] }

const WEB_STEPS = {
  ...{ 'open hosting': true, 'allow visitors': true, 'name web domain': true },
  ...{ 'take uploads': true, 'upload web': true, 'remove old web files': true },
} satisfies Record<WebStep['do'], true>
export const isWebStep = <Other extends { readonly do: string }>(step: Other | WebStep): step is WebStep =>
  step.do in WEB_STEPS

/** What stands in the way: hosting that is not there, or a first page that this program did not put up and must not write over. */
export type WebConflict =
  { readonly is: 'hosting not online'; readonly status: string } | { readonly is: 'another first page' }

export const webConflicts = (web: WebState | null): readonly WebConflict[] =>
  web?.hosting && web.hosting.status !== 'online'
    ? [{ is: 'hosting not online', status: web.hosting.status }]
    : web?.hasAnotherPage === true
      ? [{ is: 'another first page' }]
      : []

/** Whoever put another file beside ours had a reason; what lies in a folder of ours, named as the build names, was an earlier one's. */
const oldFiles = ({ files }: WebState, built: BuiltWeb): readonly string[] => {
  const folders = new Set(Object.keys(built.files).flatMap((file) => (file.includes('/') ? [file.split('/')[0]] : [])))
  return Object.keys(files).filter(
    (file) => !(file in built.files) && hasDigest(file) && folders.has(file.split('/')[0]),
  )
}

/** All others first: a browser that gets the new page finds what it names, and one that has the old page what that does. */
const changedFiles = ({ files, pageKeptFor }: WebState, built: BuiltWeb): readonly string[] => {
  const changed = Object.keys(built.files).filter(
    (file) => files[file] !== built.files[file] || (file === FIRST_PAGE && pageKeptFor !== NEVER_KEPT),
  )
  return [...changed.filter((file) => file !== FIRST_PAGE), ...changed.filter((file) => file === FIRST_PAGE)]
}

/** The variables of the functions, with the address of the web program where there is one. */
export const variablesWithWeb = ({ variables }: Settings, web: WebState | null): Settings['variables'] => {
  const { WEB_ADDRESS: given, ...others } = variables
  return web?.hosting ? { ...others, WEB_ADDRESS: addressOf(given ?? '', web.hosting) } : others
}

/**
 * What is still to be done so that browsers find the web program and may use it; nothing where none is asked for. The domain is known once
 * the hosting is open: then the rest is looked at anew.
 */
export const webSteps = (web: WebState | null, settings: Settings, built: BuiltWeb | null): readonly WebStep[] => {
  if (!web || !built) return []
  if (!web.hosting) return [{ do: 'open hosting' }]
  const from = addressOf(settings.variables.WEB_ADDRESS ?? '', web.hosting)
  const domain = new URL(from).host
  const [files, old] = [changedFiles(web, built), oldFiles(web, built)]
  return [
    ...(web.login.AnonymousLogin ? [] : [{ do: 'allow visitors' } as const]),
    ...(web.domains.includes(domain) ? [] : [{ do: 'name web domain', domain } as const]),
    ...(web.takesUploads ? [] : [{ do: 'take uploads', from } as const]),
    ...(files.length > 0 ? [{ do: 'upload web', files } as const] : []),
    ...(old.length > 0 ? [{ do: 'remove old web files', files: old } as const] : []),
  ]
}
