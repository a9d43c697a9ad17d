internal import Glibc

/// A thread that runs something and ends.
struct StartedThread {
    private let thread: pthread_t

    /// What the thread runs; it alone has it.
    private final class Work {
        let run: () -> Void

        init(_ run: @escaping () -> Void) { self.run = run }
    }

    /// - Parameter run: whoever hands it over sees to it that nothing in it is shared without a lock.
    /// - Returns: `nil` where the system gives no thread.
    init?(running run: @escaping () -> Void) {
        var started = pthread_t()
        let work = Unmanaged.passRetained(Work(run))
        let code = pthread_create(
            &started, nil,
            { argument in
                if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            }, work.toOpaque())
        guard code == 0 else {
            work.release()
            return nil
        }
        thread = started
    }

    /// Waits for the thread's end; once.
    func join() { pthread_join(thread, nil) }

    /// Lets the thread end without being waited for.
    func detach() { pthread_detach(thread) }
}
