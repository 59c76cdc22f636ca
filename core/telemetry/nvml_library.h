// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/telemetry/nvml_functions.h"
#include "core/telemetry/reading.h"

#include <optional>
#include <string>

namespace clipscope::telemetry {

/// NVML, opened when it is first needed: it comes with the NVIDIA driver, and nothing else here needs that.
///
/// The library counts its users in a process, so several objects may use it at once. It is unloaded, after
/// nvmlShutdown, with the object: whoever calls functions() has to hold that. NVML itself is thread-safe; start() and
/// stop() must not run beside anything else here. Everything may block.
class NvmlLibrary {
public:
    /// Opens nothing yet.
    /// \param file as dlopen() takes it
    explicit NvmlLibrary(std::string file = "libnvidia-ml.so.1");
    NvmlLibrary(const NvmlLibrary&) = delete;
    NvmlLibrary& operator=(const NvmlLibrary&) = delete;
    ~NvmlLibrary();

    /// Opens and initialises it, where that was not done.
    /// \return whether functions() can be called; else status() and reason() say why not
    [[nodiscard]] bool start();

    /// Gives up what start() initialised; all handles of devices become invalid. The next start() looks anew.
    void stop();

    [[nodiscard]] bool isStarted() const { return m_isStarted; }
    [[nodiscard]] const NvmlFunctions& functions() const { return m_functions; }

    /// Of the last start(): Ok, Absent (no library, or no driver running), NoPermission, Unsupported (too old), Error.
    [[nodiscard]] ReadingStatus status() const { return m_status; }
    /// Why it is not Ok, and what would help.
    [[nodiscard]] const std::optional<Message>& reason() const { return m_reason; }

    /// "570.86.10"; empty where it is not told. Only after start().
    [[nodiscard]] std::string driverVersion() const;
    /// NVML's own words for a result. Only after start().
    [[nodiscard]] std::string words(nvml::Return result) const;

private:
    bool open();
    bool fail(ReadingStatus status, Message reason);

    std::string m_file;
    void* m_handle = nullptr;
    bool m_isStarted = false;
    NvmlFunctions m_functions;
    ReadingStatus m_status = ReadingStatus::Absent;
    std::optional<Message> m_reason;
};

/// What a result says of a sensor. A GPU that is gone is Absent; what this driver does not know is Unsupported.
[[nodiscard]] ReadingStatus statusOfNvml(nvml::Return result);

/// Whether a result says that the GPU as a whole, or the driver, cannot be asked any more.
[[nodiscard]] bool isLossOfGpu(nvml::Return result);

}  // namespace clipscope::telemetry
