import type { FunctionHost } from '../functions/function-host'
import { optionalText, text } from './request'
import type { Action } from './database-actions'

/** One function calling another: nobody's identity goes with it. */
export const functionActions = (host: FunctionHost): Readonly<Record<string, Action>> => ({
  'functions.invokeFunction': async (request) => {
    const data = optionalText(request, 'request_data') ?? ''
    const result = await host.invoke(text(request, 'function_name'), data === '' ? '{}' : data, undefined, 'scf')
    return `"data":{"response_data":${JSON.stringify(result)}}`
  },
})
