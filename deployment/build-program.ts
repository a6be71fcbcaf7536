import { spawnSync } from 'node:child_process'

/** Builds a program for an environment, as its sources are now; what the build says goes to whoever deploys. Whether it was built. */
export const buildProgram = (program: 'weapp' | 'web', envId: string): boolean =>
  spawnSync('npm', ['run', '--silent', `build:${program}`], {
    stdio: 'inherit',
    env: { ...process.env, TARO_APP_CLOUD_ENV: envId },
    shell: process.platform === 'win32',
  }).status === 0
