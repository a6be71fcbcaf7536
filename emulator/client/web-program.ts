import type { IncomingMessage, ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '../http/static-files'

/** Runs before the program: what its vendor's library asks of the cloud, by whichever of the environment's addresses, is asked here. */
const SENT_HERE = `<script>
;(function () {
  var cloud = /^https:\\/\\/local\\.(?:[a-z0-9-]+\\.)?(?:tcb-api\\.tencentcloudapi|api\\.tcloudbasegateway)\\.com/
  function here(address) {
    return String(address).replace(cloud, location.origin + '/web-gateway')
  }
  var open = XMLHttpRequest.prototype.open
  XMLHttpRequest.prototype.open = function () {
    arguments[1] = here(arguments[1])
    return open.apply(this, arguments)
  }
  var ask = window.fetch
  window.fetch = function (asked, how) {
    return ask.call(window, asked instanceof Request ? new Request(here(asked.url), asked) : here(asked), how)
  }
})()
</script>`

/** The program for browsers as it is deployed, below an address of its own; its first page alone is changed, so that it finds this environment. */
export const serveWebProgram = async (
  root: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (path !== '/' || request.method !== 'GET') return serveStatic(root, path, request, response)
  request.resume()
  const page = await readFile(join(root, 'index.html'), 'utf8')
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  response.end(page.replace('<head>', `<head>${SENT_HERE}`))
}
