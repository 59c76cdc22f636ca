// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/inductor/work_folder.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace clipscope::backend {
namespace {

namespace fs = std::filesystem;

constexpr const char* prefix = "work-";
constexpr const char* lockName = "lock";

void removeLeftBehind(const fs::path& beside) {
    std::error_code ignored;
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(beside, ignored)) {
        if (entry.path().filename().string().starts_with(prefix) && entry.is_directory(ignored)) {
            folders.push_back(entry.path());
        }
    }
    for (const fs::path& folder : folders) {
        std::optional<FileLock> lock = FileLock::tryLock(folder / lockName, FileLock::Kind::Exclusive);
        const bool isLeft = lock && lock->isHeld();
        lock.reset();  // a file that is open keeps its folder on some network file systems
        if (isLeft) {
            fs::remove_all(folder, ignored);
        }
    }
}

}  // namespace

WorkFolder::WorkFolder(const fs::path& beside) {
    std::error_code error;
    fs::create_directories(beside, error);
    // A folder that another process has made and not locked yet would look as if it were left behind.
    const FileLock making = FileLock::wait(beside / "work.lock", FileLock::Kind::Exclusive);
    if (making.isHeld()) {
        removeLeftBehind(beside);
    }
    std::string name = (beside / prefix).string() + "XXXXXX";
    if (error || ::mkdtemp(name.data()) == nullptr) {
        const std::string why = error ? error.message() : errnoText(errno);
        throw Error(ErrorCode::Output, MessageId::file_unwritable, {beside.string(), why});
    }
    m_path = name;
    if (auto lock = FileLock::tryLock(m_path / lockName, FileLock::Kind::Exclusive)) {
        m_lock = std::move(*lock);
    }
}

WorkFolder::~WorkFolder() {
    m_lock = FileLock();
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

}  // namespace clipscope::backend
