// Runs the tests where there is no Unity: every method with [Test], each on a new object of its class.

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using NUnit.Framework;

namespace com.tencent.imsdk.unity.tests
{
    internal static class Program
    {
        static int Main(string[] arguments)
        {
            if (arguments.Length == 3 && arguments[0] == "other") return Other.Play(arguments[1], arguments[2]);
#if !UNITY_5_3_OR_NEWER
            if (arguments.Length == 2 && arguments[0] == "leave") return PlainTests.Leave(arguments[1]);
#endif
            string self = typeof(Program).Assembly.Location;
            Other.Start = words => new ProcessStartInfo("mono", "--debug \"" + self + "\" " + words);
            string part = arguments.Length == 0 ? "" : arguments[0];

            var failed = new List<string>();
            int run = 0;
            foreach (Type type in typeof(Program).Assembly.GetTypes().Where(Has<TestFixtureAttribute>).OrderBy(type => type.Name))
            {
                foreach (MethodInfo test in type.GetMethods().Where(Has<TestAttribute>))
                {
                    string name = type.Name + "." + test.Name;
                    if (!name.Contains(part)) continue;
                    var watch = Stopwatch.StartNew();
                    Exception failure = Run(type, test);
                    run++;
                    Console.WriteLine("{0} {1} ({2} ms)", failure == null ? "ok    " : "FAILED", name, watch.ElapsedMilliseconds);
                    if (failure == null) continue;
                    Console.WriteLine(failure);
                    failed.Add(name);
                }
            }
            Console.WriteLine("{0} tests, {1} failed", run, failed.Count);
            // A test that is asked for may be the other host's.
            return failed.Count == 0 && (run != 0 || part != "") ? 0 : 1;
        }

        static bool Has<T>(MemberInfo member) where T : Attribute
        {
            return member.GetCustomAttributes(typeof(T), false).Length != 0;
        }

        static Exception Run(Type type, MethodInfo test)
        {
            object target = Activator.CreateInstance(type);
            Exception failure = Invoke<SetUpAttribute>(target) ?? Invoke(target, test);
            Exception last = Invoke<TearDownAttribute>(target);
            return failure ?? last;
        }

        static Exception Invoke<T>(object target) where T : Attribute
        {
            return target.GetType().GetMethods().Where(Has<T>).Select(method => Invoke(target, method)).FirstOrDefault(e => e != null);
        }

        static Exception Invoke(object target, MethodInfo method)
        {
            try
            {
                method.Invoke(target, null);
                return null;
            }
            catch (TargetInvocationException e)
            {
                return e.InnerException;
            }
        }
    }
}
