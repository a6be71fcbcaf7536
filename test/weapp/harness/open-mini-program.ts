import { builtFolder } from '../../../config/built-folder'
import { Machine, type MachineOptions } from './machine'
import { Phone } from './phone'

/** A phone with the built program on it, ready to be launched by the person whose openid it is. */
export const openMiniProgram = (options: Omit<MachineOptions, 'folder'>): Phone =>
  new Phone(new Machine({ folder: builtFolder('weapp'), ...options }))
