#ifndef SOCIOGRAM_CGRAPHVIZ_CONFINE_H
#define SOCIOGRAM_CGRAPHVIZ_CONFINE_H

/* What the helper process gives up before it reads a drawing text: memory, time, files, calls.
   Every limit is of the whole process. Where the system cannot set one, the others still hold. */

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

#ifdef __linux__
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

static inline int sociogram_limit(int resource, uint64_t soft, int also_hard) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0) return -1;
  rlim_t value = (rlim_t)soft;
  if (limit.rlim_max != RLIM_INFINITY && value > limit.rlim_max) value = limit.rlim_max;
  limit.rlim_cur = value;
  if (also_hard) limit.rlim_max = value;
  return setrlimit(resource, &limit);
}

/* No core dumps, and no rights that programs with the set-user bit could give. */
static inline void sociogram_confine_early(void) {
  sociogram_limit(RLIMIT_CORE, 0, 1);
#ifdef __linux__
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
}

/* At most so many bytes more than the process has mapped by now. Measured from there because what a
   program maps to start at all differs widely: a sanitizer reserves terabytes. */
static inline int sociogram_limit_memory(uint64_t bytes) {
#ifdef __linux__
  unsigned long long pages = 0;
  FILE *file = fopen("/proc/self/statm", "re");
  if (file == NULL) return -1;
  int found = fscanf(file, "%llu", &pages);
  fclose(file);
  if (found != 1) return -1;
  uint64_t used = (uint64_t)pages * (uint64_t)sysconf(_SC_PAGESIZE);
  return sociogram_limit(RLIMIT_AS, used + bytes, 1);
#else
  (void)bytes;
  return -1;
#endif
}

/* What this process had in use at its worst moment, as `ru_maxrss` counts. A function of its own as
   the type of the first parameter differs between systems. */
static inline long sociogram_peak_memory(void) {
  struct rusage usage;
  return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : 0;
}

/* At most so many seconds of processor time more than were used by now; then SIGXCPU. The limit can
   be set again for the next task. */
static inline int sociogram_limit_time(uint64_t seconds) {
  struct rusage usage;
  if (getrusage(RUSAGE_SELF, &usage) != 0) return -1;
  uint64_t used = (uint64_t)usage.ru_utime.tv_sec + (uint64_t)usage.ru_stime.tv_sec;
  return sociogram_limit(RLIMIT_CPU, used + 1 + seconds, 0);
}

/* No file can be written to, and few can be open. Pipes and sockets are no files in this sense. */
static inline void sociogram_limit_files(uint64_t open) {
  signal(SIGXFSZ, SIG_IGN);
  sociogram_limit(RLIMIT_FSIZE, 0, 1);
  sociogram_limit(RLIMIT_NOFILE, open, 1);
}

/* Calls that a layout has no use for fail from now on: other programs, the network, other
   processes, changes to files. 0 where the system accepted the list. */
static inline int sociogram_forbid_calls(void) {
#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))
#ifdef __x86_64__
  const uint32_t architecture = AUDIT_ARCH_X86_64;
#else
  const uint32_t architecture = AUDIT_ARCH_AARCH64;
#endif
  static const uint32_t calls[] = {
      SYS_execve, SYS_execveat, SYS_socket, SYS_connect, SYS_bind, SYS_listen, SYS_accept4,
      SYS_sendto, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_unlinkat,
      SYS_mkdirat, SYS_renameat2, SYS_linkat, SYS_symlinkat, SYS_fchmodat, SYS_fchownat,
      SYS_truncate, SYS_mount, SYS_chroot, SYS_setuid, SYS_setgid, SYS_bpf, SYS_keyctl,
#ifdef __x86_64__
      SYS_accept, SYS_unlink, SYS_mkdir, SYS_rmdir, SYS_rename, SYS_link, SYS_symlink, SYS_chmod,
      SYS_chown, SYS_fork, SYS_vfork,
#endif
  };
  enum { count = sizeof(calls) / sizeof(calls[0]) };
  struct sock_filter filter[5 + count + 2];
  size_t used = 0;
#define SOCIOGRAM_ADD(step) filter[used++] = (struct sock_filter)step
  SOCIOGRAM_ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)));
  SOCIOGRAM_ADD(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0));
  SOCIOGRAM_ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
  SOCIOGRAM_ADD(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)));
  /* Numbers of the 32-bit kind of x86 calls would slip through the list. */
  SOCIOGRAM_ADD(BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, count + 1, 0));
  for (size_t index = 0; index < count; index++) {
    SOCIOGRAM_ADD(
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, calls[index], (uint8_t)(count - index), 0));
  }
  SOCIOGRAM_ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
  SOCIOGRAM_ADD(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
#undef SOCIOGRAM_ADD
  struct sock_fprog program = {(unsigned short)used, filter};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
#else
  return -1;
#endif
}

#endif
