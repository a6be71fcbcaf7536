import type { ServerResponse } from 'node:http'

export const sendJson = (response: ServerResponse, status: number, json: string): void => {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
    'cache-control': 'no-store',
  })
  response.end(json)
}

export const sendText = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

export const sendHtml = (response: ServerResponse, status: number, html: string): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
  })
  response.end(html)
}

export const sendPicture = (response: ServerResponse, png: Buffer): void => {
  response.writeHead(200, { 'content-type': 'image/png', 'content-length': png.length })
  response.end(png)
}
