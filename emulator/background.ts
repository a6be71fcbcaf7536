/** What an emulator in the background holds open, without keeping the program that started it from ending. */
import type { ChildProcess } from 'node:child_process'
import type { Server } from 'node:http'
import { Socket } from 'node:net'

export const keepListeningAside = (server: Server): void => {
  server.unref().on('connection', (socket) => socket.unref())
}

/** The child ends itself once its parent is gone. */
export const keepAside = (child: ChildProcess): void => {
  child.unref()
  child.channel?.unref()
  for (const stream of [child.stdout, child.stderr]) if (stream instanceof Socket) stream.unref()
}
