#ifndef SOCIOGRAM_CGRAPHVIZ_START_H
#define SOCIOGRAM_CGRAPHVIZ_START_H

/* Starts the helper process. In C because the declarations that it needs are hidden from Swift. */

#include <signal.h>
#include <spawn.h>
#include <sys/types.h>

#ifdef __linux__
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);
#endif

/* `channel` becomes standard input and output, `words` standard error; both are above 2. Nothing
   else of this process stays open there, no signal is blocked or ignored, the folder is `/`.
   0, or the reason as `errno` has it. */
static inline int sociogram_start(pid_t *process, const char *path, char *const arguments[],
                                  char *const environment[], int channel, int words) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int code = posix_spawn_file_actions_init(&actions);
  if (code != 0) return code;
  code = posix_spawnattr_init(&attributes);
  if (code != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return code;
  }
  code = posix_spawn_file_actions_adddup2(&actions, channel, 0);
  if (code == 0) code = posix_spawn_file_actions_adddup2(&actions, channel, 1);
  if (code == 0) code = posix_spawn_file_actions_adddup2(&actions, words, 2);
#ifdef __linux__
  if (code == 0) code = posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  if (code == 0) code = posix_spawn_file_actions_addchdir_np(&actions, "/");
#endif
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  if (code == 0) code = posix_spawnattr_setsigmask(&attributes, &none);
  if (code == 0) code = posix_spawnattr_setsigdefault(&attributes, &all);
  if (code == 0) {
    code = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  if (code == 0) code = posix_spawn(process, path, &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return code;
}

#endif
