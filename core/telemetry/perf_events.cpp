// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/perf_events.h"

#include "core/base/file_descriptor.h"

#include <linux/perf_event.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <utility>

namespace clipscope::telemetry {
namespace {

class KernelPerfCounter final : public PerfCounter {
public:
    explicit KernelPerfCounter(FileDescriptor file) : m_file(std::move(file)) {}

    [[nodiscard]] std::optional<Count> read() override {
        std::array<std::uint64_t, 3> numbers{};
        if (::read(m_file.get(), numbers.data(), sizeof numbers) != static_cast<ssize_t>(sizeof numbers)) {
            return std::nullopt;
        }
        return Count{.value = numbers[0], .enabledNanoseconds = numbers[1], .runningNanoseconds = numbers[2]};
    }

private:
    FileDescriptor m_file;
};

}  // namespace

PerfEvents::Opened KernelPerfEvents::open(const Event& event) {
    perf_event_attr attributes{};
    attributes.size = sizeof attributes;
    attributes.type = event.type;
    attributes.config = event.config;
    attributes.read_format = PERF_FORMAT_TOTAL_TIME_ENABLED | PERF_FORMAT_TOTAL_TIME_RUNNING;
    attributes.exclude_kernel = 1;
    attributes.exclude_hv = 1;
    attributes.inherit = 1;
    attributes.inherit_thread = 1;
    const auto open = [&] {
        return static_cast<int>(
            ::syscall(SYS_perf_event_open, &attributes, event.thread, -1, -1, PERF_FLAG_FD_CLOEXEC));
    };
    int file = open();
    if (file < 0 && errno == EINVAL) {
        // Before Linux 5.13 it could not be told apart: there, processes that a thread starts are counted as well.
        attributes.inherit_thread = 0;
        file = open();
    }
    if (file < 0) {
        return errno;
    }
    return std::make_unique<KernelPerfCounter>(FileDescriptor(file));
}

}  // namespace clipscope::telemetry
