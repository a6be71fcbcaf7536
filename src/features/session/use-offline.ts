import { useEffect, useState } from 'react'
import { watchNetwork } from '@/services/network'

/** Whether the phone has said that it is without a network, or the last call found none. */
export const useOffline = (failure: { readonly outcome: string } | undefined): boolean => {
  const [connected, setConnected] = useState(true)
  useEffect(() => watchNetwork(setConnected), [])
  return !connected || failure?.outcome === 'offline'
}
