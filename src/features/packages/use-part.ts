import { useEffect, useRef, useState } from 'react'
import type { PackagePart, PackageView } from '@/contract/package'
import { call } from '@/services/call'
import { keptOf } from '@/services/document-download'
import { useDocumentFile, type FileStanding } from '../documents/use-document-file'
import { keepPartTaken, partsTaken } from './parts-taken'

/** Whether a file has left the program. */
const hasLeft = (standing: FileStanding): boolean =>
  standing.kind === 'arrived' && (standing.way === 'saved_already' || standing.handed === 'done')

/** The parts of a package on their way out, one at a time: WeChat's room for a program is hardly two of them. */
export const usePart = ({ packageId, parts }: PackageView) => {
  const file = useDocumentFile()
  const [index, setIndex] = useState<number>()
  const looked = useRef(false)
  const relink = (part: number) => () => call('package.link', { packageId, index: part })
  const { takeUp } = file

  const [taken, setTaken] = useState<readonly number[]>([])
  useEffect(() => setTaken(partsTaken(packageId)), [packageId])
  const left = hasLeft(file.standing)
  useEffect(() => {
    if (left && index !== undefined) setTaken(keepPartTaken(packageId, index))
  }, [left, packageId, index])

  // What was fetched before, whole or in part, is gone on with from where it is. What is built from now on was not.
  useEffect(() => {
    if (looked.current || parts.length === 0) return
    looked.current = true
    const find = async (): Promise<void> => {
      const [kept] = await keptOf<PackagePart>(parts)
      if (!kept) return
      setIndex((before) => before ?? kept.index)
      await takeUp(kept, () => call('package.link', { packageId, index: kept.index }))
    }
    void find()
  }, [packageId, parts, takeUp])

  return {
    /** The part that is on its way. */
    index,
    /** The parts that have left this device, now or before. */
    taken,
    standing: file.standing,
    busy: file.standing.kind === 'fetching',
    fetchPart: async (part: number): Promise<void> => {
      if (file.standing.kind === 'fetching') return
      if (part === index && file.standing.kind === 'stopped') return file.resume()
      setIndex(part)
      await file.fetch(relink(part))
    },
    /** To be called by a tap's own handler. */
    handItOn: file.handItOn,
    resume: file.resume,
  }
}

export type PartOnItsWay = ReturnType<typeof usePart>
