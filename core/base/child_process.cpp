// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"

#include "core/base/error.h"
#include "core/base/file_descriptor.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>

namespace clipscope {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::seconds patienceAfterTerm{2};

struct Pipe {
    FileDescriptor read;
    FileDescriptor write;
};

Pipe makePipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        throw Error(ErrorCode::Internal, MessageId::system_call_failed, {"pipe2", errnoText(errno)});
    }
    return {FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

std::vector<std::string> childEnvironment(const ChildCommand& command) {
    std::vector<std::string> variables;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view variable(*entry);
        const std::string_view name = variable.substr(0, variable.find('='));
        const bool isReplaced =
            std::ranges::any_of(command.environment, [&](const auto& pair) { return pair.first == name; });
        const bool isHidden =
            std::ranges::any_of(command.hidden, [&](const std::string& begin) { return name.starts_with(begin); });
        if (!isReplaced && !isHidden) {
            variables.emplace_back(variable);
        }
    }
    for (const auto& [name, value] : command.environment) {
        variables.push_back(name + '=' + value);
    }
    return variables;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> list;
    for (std::string& text : texts) {
        list.push_back(text.data());
    }
    list.push_back(nullptr);
    return list;
}

/// Only async-signal-safe calls: between fork and exec nothing else is allowed in a threaded program.
[[noreturn]] void becomeChild(char* const* argv, char* const* envp, const char* folder, int out, int err, int failure,
                              pid_t parent) {
    ::setpgid(0, 0);
    // Sent when the thread that forked ends, which waits for this child as long as it can.
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    ::signal(SIGTERM, SIG_DFL);
    if (::getppid() != parent) {  // it ended before that
        ::_exit(127);
    }
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (nothing >= 0 && ::dup2(nothing, 0) >= 0 && ::dup2(out, 1) >= 0 && ::dup2(err, 2) >= 0 &&
        (*folder == '\0' || ::chdir(folder) == 0)) {
        sigset_t none;
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        ::execvpe(argv[0], argv, envp);
    }
    const int error = errno;
    [[maybe_unused]] const ssize_t told = ::write(failure, &error, sizeof error);
    ::_exit(127);
}

class LineSplitter {
public:
    explicit LineSplitter(const std::function<void(std::string_view)>& onLine) : m_onLine(onLine) {}

    void add(std::string_view text) {
        if (!m_onLine) {
            return;
        }
        m_pending += text;
        std::size_t start = 0;
        std::size_t end = m_pending.find('\n');
        while (end != std::string::npos) {
            m_onLine(std::string_view(m_pending).substr(start, end - start));
            start = end + 1;
            end = m_pending.find('\n', start);
        }
        m_pending.erase(0, start);
    }

    void finish() {
        if (m_onLine && !m_pending.empty()) {
            m_onLine(m_pending);
        }
    }

private:
    const std::function<void(std::string_view)>& m_onLine;
    std::string m_pending;
};

/// Kills the child's whole group and reaps it unless it was reaped.
class Child {
public:
    explicit Child(pid_t pid) : m_pid(pid) {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (m_pid > 0) {
            signal(SIGKILL);
            wait();
        }
    }
    void signal(int number) const { ::kill(-m_pid, number); }
    int wait() {
        int status = 0;
        while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
        }
        m_pid = -1;
        return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    }

private:
    pid_t m_pid;
};

}  // namespace

ChildResult runChild(const ChildCommand& command, std::stop_token stop,
                     const std::function<void(std::string_view)>& onOutputLine) {
    Pipe out = makePipe();
    Pipe err = makePipe();
    Pipe failure = makePipe();
    const FileDescriptor wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));

    std::vector<std::string> arguments = command.argv;
    std::vector<std::string> variables = childEnvironment(command);
    const std::vector<char*> argv = pointers(arguments);
    const std::vector<char*> envp = pointers(variables);
    const pid_t parent = ::getpid();
    const pid_t pid = ::fork();
    if (pid == 0) {
        becomeChild(argv.data(), envp.data(), command.workingFolder.c_str(), out.write.get(), err.write.get(),
                    failure.write.get(), parent);
    }
    if (pid < 0) {
        throw Error(ErrorCode::Unavailable, MessageId::program_not_started, {command.argv.front(), errnoText(errno)});
    }
    ::setpgid(pid, pid);
    Child child(pid);
    out.write.close();
    err.write.close();
    failure.write.close();

    int startError = 0;
    if (::read(failure.read.get(), &startError, sizeof startError) == sizeof startError) {
        throw Error(ErrorCode::Unavailable, MessageId::program_not_started,
                    {command.argv.front(), errnoText(startError)});
    }

    const std::stop_callback onStop(stop, [&wake] {
        const std::uint64_t one = 1;
        [[maybe_unused]] const ssize_t told = ::write(wake.get(), &one, sizeof one);
    });
    ChildResult result;
    LineSplitter lines(onOutputLine);
    std::optional<steady_clock::time_point> deadline;
    if (command.timeout) {
        deadline = steady_clock::now() + *command.timeout;
    }
    bool wasTermSent = false;
    const auto end = [&](bool& why) {
        why = true;
        child.signal(wasTermSent ? SIGKILL : SIGTERM);
        wasTermSent = true;
        deadline = steady_clock::now() + patienceAfterTerm;
    };
    std::array<pollfd, 3> watched{{{out.read.get(), POLLIN, 0}, {err.read.get(), POLLIN, 0}, {wake.get(), POLLIN, 0}}};
    std::array<char, 16384> block{};
    while (watched[0].fd >= 0 || watched[1].fd >= 0) {
        int patience = -1;
        if (deadline) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(*deadline - steady_clock::now());
            patience = static_cast<int>(std::max<std::int64_t>(0, left.count()));
        }
        const int ready = ::poll(watched.data(), watched.size(), patience);
        if (ready == 0) {
            end(result.wasStopped ? result.wasStopped : result.timedOut);
            continue;
        }
        if (ready > 0 && (watched[2].revents & POLLIN) != 0) {
            watched[2].fd = -1;
            end(result.wasStopped);
        }
        for (int stream = 0; ready > 0 && stream < 2; ++stream) {
            if (watched[stream].revents == 0 || watched[stream].fd < 0) {
                continue;
            }
            const ssize_t got = ::read(watched[stream].fd, block.data(), block.size());
            if (got <= 0) {
                watched[stream].fd = got < 0 && errno == EINTR ? watched[stream].fd : -1;
                continue;
            }
            const std::string_view text(block.data(), static_cast<std::size_t>(got));
            (stream == 0 ? result.out : result.err) += text;
            if (stream == 0) {
                lines.add(text);
            }
        }
    }
    lines.finish();
    result.exitCode = child.wait();
    return result;
}

std::string lastLine(std::string_view text) {
    text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
    return std::string(text.substr(text.rfind('\n') + 1));
}

}  // namespace clipscope
