// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/module_loader.h"

#include "core/base/error.h"
#include "core/base/version.h"

#include <dlfcn.h>
#include <string_view>
#include <utility>

namespace clipscope::backend {

ModuleLoader::ModuleLoader(std::filesystem::path folder) : m_folder(std::move(folder)) {}
ModuleLoader::~ModuleLoader() = default;

const BackendModule& ModuleLoader::module(const std::string& file) {
    if (const auto known = m_modules.find(file); known != m_modules.end()) {
        return *known->second;
    }
    const std::filesystem::path path = m_folder / file;
    if (!std::filesystem::exists(path)) {
        throw Error(ErrorCode::Unavailable, MessageId::engine_not_installed, {path.string()});
    }
    // Never closed: LibTorch registers itself in places that outlive a dlclose.
    void* const handle = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) {
        throw Error(ErrorCode::Unavailable, MessageId::engine_not_opened, {path.string(), std::string(::dlerror())});
    }
    const auto entry = reinterpret_cast<ModuleEntry>(::dlsym(handle, moduleEntryName));
    const BackendModule* const module = entry == nullptr ? nullptr : entry();
    if (module == nullptr || std::string_view(module->version) != version()) {
        throw Error(ErrorCode::Unavailable, MessageId::engine_of_another_version,
                    {path.string(), std::string(version())});
    }
    return *m_modules.emplace(file, module).first->second;
}

const Backend& ModuleLoader::backend(const std::string& id) {
    if (const auto known = m_backends.find(id); known != m_backends.end()) {
        return *known->second;
    }
    const BackendDescriptor* const descriptor = findBackend(id);
    std::unique_ptr<Backend> made = descriptor == nullptr ? nullptr : module(descriptor->module).create(id);
    if (!made) {
        throw Error(ErrorCode::Unavailable, MessageId::backend_unknown, {id});
    }
    return *m_backends.emplace(id, std::move(made)).first->second;
}

Availability ModuleLoader::installed(const std::string& id) const {
    const BackendDescriptor* const descriptor = findBackend(id);
    if (descriptor == nullptr) {
        return {.isAvailable = false, .reason = Message(MessageId::backend_unknown, {id})};
    }
    const std::filesystem::path path = m_folder / descriptor->module;
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        return {.isAvailable = false, .reason = Message(MessageId::engine_not_installed, {path.string()})};
    }
    return {.isAvailable = true, .reason = {}};
}

Availability ModuleLoader::availability(const std::string& id, Device device, Precision precision) {
    try {
        return backend(id).probe(device, precision);
    } catch (const Error& error) {
        return {.isAvailable = false, .reason = error.message()};
    }
}

}  // namespace clipscope::backend
