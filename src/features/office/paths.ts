/** A page of the office, with its parameters. */
export const officePage = (
  name: 'progress' | 'routing' | 'enterprise' | 'cycle' | 'invitations' | 'people',
  parameters: Readonly<Record<string, string>> = {},
): string => {
  const query = Object.entries(parameters).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `/packages/office/pages/${name}/index${query.length > 0 ? `?${query.join('&')}` : ''}`
}

export const worklistPage = (unionId: string, { cycle }: { readonly cycle?: string } = {}): string =>
  `/packages/reviewer/pages/worklist/index?union=${encodeURIComponent(unionId)}${cycle === undefined ? '' : `&cycle=${cycle}`}`

export const reviewPage = (assessmentId: string): string =>
  `/packages/reviewer/pages/review/index?id=${encodeURIComponent(assessmentId)}`

export const INBOX_PAGE = '/pages/inbox/index'
export const SETTINGS_PAGE = '/pages/settings/index'
