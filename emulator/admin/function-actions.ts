import type { FunctionHost } from '../functions/function-host'
import { Problem } from '../problem'
import { optionalText, text } from './request'
import type { Action } from './database-actions'

/** One function calling another: nobody's identity goes with it, and one that is not there fails as one that throws. */
export const functionActions = (host: FunctionHost): Readonly<Record<string, Action>> => ({
  'functions.invokeFunction': async (request) => {
    const data = optionalText(request, 'request_data') ?? ''
    const name = text(request, 'function_name')
    if (!host.functions.has(name))
      throw new Problem(
        'FUNCTIONS_EXECUTE_FAIL',
        `[FUNCTION_NOT_FOUND] FunctionName parameter could not be found: ${name}`,
      )
    const result = await host.invoke(name, data === '' ? '{}' : data, undefined, 'scf')
    return `"data":{"response_data":${JSON.stringify(result)}}`
  },
})
