// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/telemetry/nvml_library.h"

#include <dlfcn.h>
#include <array>
#include <utility>

namespace clipscope::telemetry {

NvmlLibrary::NvmlLibrary(std::string file) : m_file(std::move(file)) {}

NvmlLibrary::~NvmlLibrary() {
    stop();
    if (m_handle != nullptr) {
        ::dlclose(m_handle);
    }
}

bool NvmlLibrary::start() {
    if (m_isStarted) {
        return true;
    }
    if (m_handle == nullptr && !open()) {
        return false;
    }
    const nvml::Return result = m_functions.init();
    switch (result) {
        case nvml::Return::Success:
            m_isStarted = true;
            m_status = ReadingStatus::Ok;
            m_reason.reset();
            return true;
        case nvml::Return::LibraryDriverMismatch:
            return fail(ReadingStatus::Error, Message(MessageId::nvml_versions_differ));
        case nvml::Return::DriverNotLoaded:
            return fail(ReadingStatus::Absent, Message(MessageId::nvml_driver_not_loaded));
        case nvml::Return::NoPermission:
            return fail(ReadingStatus::NoPermission, Message(MessageId::nvml_no_permission));
        default:
            return fail(statusOfNvml(result), Message(MessageId::nvml_failed, {words(result)}));
    }
}

void NvmlLibrary::stop() {
    if (std::exchange(m_isStarted, false)) {
        m_functions.shutdown();
    }
}

bool NvmlLibrary::open() {
    void* const handle = ::dlopen(m_file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) {
        const char* const why = ::dlerror();
        return fail(ReadingStatus::Absent, Message(MessageId::nvml_not_installed, {std::string(why ? why : m_file)}));
    }
    const NvmlFunctions functions = NvmlFunctions::in(handle);
    if (const char* const missing = functions.missing()) {
        ::dlclose(handle);
        return fail(ReadingStatus::Unsupported, Message(MessageId::nvml_too_old, {m_file, std::string(missing)}));
    }
    m_handle = handle;
    m_functions = functions;
    return true;
}

bool NvmlLibrary::fail(ReadingStatus status, Message reason) {
    m_status = status;
    m_reason = std::move(reason);
    return false;
}

std::string NvmlLibrary::driverVersion() const {
    std::array<char, nvml::mostOfDriverVersion> text{};
    const bool isTold = m_functions.driverVersion != nullptr &&
                        m_functions.driverVersion(text.data(), text.size() - 1) == nvml::Return::Success;
    return isTold ? text.data() : "";
}

std::string NvmlLibrary::words(nvml::Return result) const {
    const char* const text = m_functions.errorString(result);
    return text != nullptr ? text : "NVML error " + std::to_string(static_cast<int>(result));
}

ReadingStatus statusOfNvml(nvml::Return result) {
    switch (result) {
        case nvml::Return::Success:
            return ReadingStatus::Ok;
        case nvml::Return::NoPermission:
            return ReadingStatus::NoPermission;
        case nvml::Return::InvalidArgument:  // a number that this driver does not know
        case nvml::Return::NotSupported:
        case nvml::Return::FunctionNotFound:
        case nvml::Return::ArgumentVersionMismatch:
        case nvml::Return::Deprecated:
            return ReadingStatus::Unsupported;
        case nvml::Return::NotFound:
            return ReadingStatus::Absent;
        default:
            return isLossOfGpu(result) ? ReadingStatus::Absent : ReadingStatus::Error;
    }
}

bool isLossOfGpu(nvml::Return result) {
    return result == nvml::Return::GpuIsLost || result == nvml::Return::ResetRequired ||
           result == nvml::Return::GpuNotFound || result == nvml::Return::Uninitialized ||
           result == nvml::Return::DriverNotLoaded;
}

}  // namespace clipscope::telemetry
