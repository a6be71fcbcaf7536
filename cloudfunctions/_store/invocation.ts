import cloudbase from '@cloudbase/node-sdk'

/** What CloudBase hands a function besides the event. */
export type InvocationContext = Parameters<typeof cloudbase.parseContext>[0]

/** The environment of one invocation, in whichever of its two forms the platform handed it over. */
export const environmentOf = (context: InvocationContext) => {
  const { environment, environ } = cloudbase.parseContext(context)
  return environment ?? environ
}
