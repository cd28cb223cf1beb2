/** strace of a sender and its threads. */
export const STRACE = ['strace', '-f', '-qq'] as const

/** It stops them at the calls that are asked for alone, not at every one: half the time. No signals can be injected so. */
export const QUICK_STRACE = [...STRACE, '--seccomp-bpf'] as const
